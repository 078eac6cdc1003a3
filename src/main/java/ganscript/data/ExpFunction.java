package ganscript.data;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

/** e to the power of x, which EvalEx lacks. */
@FunctionParameter(name = "value")
final class ExpFunction extends AbstractFunction {

    @Override
    public EvaluationValue evaluate(Expression expression, Token functionToken, EvaluationValue... values) {
        return expression.convertDoubleValue(Math.exp(values[0].getNumberValue().doubleValue()));
    }
}
