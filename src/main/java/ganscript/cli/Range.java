package ganscript.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Two numbers, A:B. */
record Range(double from, double to) {

    /** Reads A:B. */
    static final class Converter implements ITypeConverter<Range> {
        @Override
        public Range convert(String text) {
            var parts = text.split(":", -1);
            try {
                if (parts.length == 2) {
                    return new Range(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
                }
            } catch (NumberFormatException e) {
                // Said below, as for any other text.
            }
            throw new TypeConversionException("\"" + text + "\" is no range: use two numbers A:B, such as -3:3");
        }
    }
}
