package ganscript.cli;

import ganscript.train.SweepEntry;
import ganscript.train.SweepList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * One {@code --vary}: an option of a definition and the values that it takes.
 *
 * @param option such as seed, without hyphens before it
 * @param values 1 or more
 */
record Variation(String option, List<String> values) {

    /** More can't be meant. */
    private static final int MOST = 10_000;

    /** The options of a definition by their names without hyphens before them, in the alphabet's order. */
    private static Map<String, OptionSpec> known() {
        Map<String, OptionSpec> known = new TreeMap<>();
        for (OptionSpec option :
                new CommandLine(new DefinitionOptions()).getCommandSpec().options()) {
            known.put(bare(option), option);
        }
        return known;
    }

    private static String bare(OptionSpec option) {
        return option.longestName().replaceFirst("^--", "");
    }

    /** The options of a definition in a command line, with their values. */
    static Map<String, String> base(ParseResult parsed) {
        var known = known();
        Map<String, String> base = new LinkedHashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            if (known.containsKey(bare(option))) {
                base.put(bare(option), option.originalStringValues().get(0));
            }
        }
        return base;
    }

    /**
     * Reads OPTION=V1,V2,….
     *
     * @throws IllegalArgumentException when it is none
     */
    static Variation parse(String text) {
        var parts = text.split("=", 2);
        var known = known();
        var name = parts[0].replaceFirst("^--", "");
        if (parts.length < 2 || parts[1].isEmpty()) {
            throw new IllegalArgumentException("--vary " + text + ": there are no values: use one such as seed=1:10");
        }
        if (!known.containsKey(name)) {
            throw new IllegalArgumentException(
                    "--vary " + text + ": the option " + name + " is unknown: use one of " + known.keySet());
        }
        var type = known.get(name).type();
        boolean whole = type == Integer.class || type == Long.class;
        List<String> values = Stream.of(parts[1].split(",", -1))
                .flatMap(value ->
                        whole && value.matches("-?\\d{1,18}:-?\\d{1,18}") ? range(text, value) : Stream.of(value))
                .toList();
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException("--vary " + text + ": a value is there twice: use it once");
        }
        return new Variation(name, values);
    }

    private static Stream<String> range(String text, String value) {
        var ends = value.split(":", -1);
        long from = Long.parseLong(ends[0]);
        long to = Long.parseLong(ends[1]);
        if (from > to || to - from >= MOST) {
            throw new IllegalArgumentException(
                    "--vary " + text + ": the range is " + value + ": use A:B with A up to B, and at most " + MOST);
        }
        return LongStream.rangeClosed(from, to).mapToObj(Long::toString);
    }

    /**
     * Every combination of the values, the last option's changing first.
     *
     * @param varied one text each, as {@link #parse} takes it
     * @param base the options that stay
     * @throws IllegalArgumentException when one of them can't be built; says which
     */
    static SweepList grid(List<String> varied, Map<String, String> base, int iterations) {
        List<Map<String, String>> grid = List.of(Map.of());
        for (Variation variation : varied.stream().map(Variation::parse).toList()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> values : grid) {
                if (values.containsKey(variation.option)) {
                    throw new IllegalArgumentException("--vary " + variation.option + " is there twice: use one");
                }
                for (String value : variation.values) {
                    Map<String, String> more = new LinkedHashMap<>(values);
                    more.put(variation.option, value);
                    longer.add(more);
                }
            }
            grid = longer;
        }
        return new SweepList(
                grid.stream().map(values -> entry(values, base, iterations)).toList());
    }

    private static SweepEntry entry(Map<String, String> values, Map<String, String> base, int iterations) {
        Map<String, String> all = new LinkedHashMap<>(base);
        all.putAll(values);
        var options = new DefinitionOptions();
        try {
            new CommandLine(options)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(all.entrySet().stream()
                            .map(option -> "--" + option.getKey() + "=" + option.getValue())
                            .toArray(String[]::new));
            return new SweepEntry(options.build(iterations), values);
        } catch (IllegalArgumentException | CommandLine.ParameterException e) {
            throw new IllegalArgumentException(values + ": " + e.getMessage(), e);
        }
    }
}
