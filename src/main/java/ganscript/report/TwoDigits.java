package ganscript.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.FieldPosition;

/** Numbers in two digits that count, without exponent: the ticks of an axis of logarithms are no round numbers. */
final class TwoDigits extends DecimalFormat {

    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(new BigDecimal(number)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString());
    }
}
