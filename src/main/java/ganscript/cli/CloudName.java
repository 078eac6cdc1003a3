package ganscript.cli;

import ganscript.GanScript;
import ganscript.data.Cloud;
import java.util.Arrays;
import java.util.Locale;

/** The clouds by the words that scripts have for them, their numbers behind colons: {@code ring:8:2:0.1}. */
enum CloudName {
    RING("MODES:RADIUS:SIGMA", "8:2:0.1"),
    GRID("SIDE:SPACING:SIGMA", "5:1.5:0.1"),
    MOONS("SIGMA", "0.05"),
    SPIRAL("TURNS:RADIUS:SIGMA", "2:2:0.02");

    private final String names;
    private final String usual;

    /**
     * @param names of its numbers
     * @param usual the numbers where none are said
     */
    CloudName(String names, String usual) {
        this.names = names;
        this.usual = usual;
    }

    /**
     * A cloud by its word, alone or with all its numbers.
     *
     * @throws IllegalArgumentException when there is no such cloud, or it takes other numbers
     */
    static Cloud parse(String text) {
        var parts = text.split(":", 2);
        var named = Arrays.stream(values())
                .filter(name -> name.toString().equalsIgnoreCase(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--cloud " + text
                        + ": there is no such cloud: use one of " + Arrays.toString(values())
                        + ", alone or with its numbers, such as ring:8:2:0.1"));
        try {
            return named.cloud((parts.length == 1 ? named.usual : parts[1]).split(":", -1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "--cloud " + text + ": its numbers are not those of a " + named + ": use " + named + ":"
                            + named.names + ", such as " + named + ":" + named.usual,
                    e);
        }
    }

    /** @throws NumberFormatException when they are not as many numbers as it takes */
    private Cloud cloud(String... numbers) {
        if (numbers.length != usual.split(":", -1).length) {
            throw new NumberFormatException("other numbers");
        }
        return switch (this) {
            case RING -> GanScript.ring(whole(numbers[0]), number(numbers[1]), number(numbers[2]));
            case GRID -> GanScript.grid(whole(numbers[0]), number(numbers[1]), number(numbers[2]));
            case MOONS -> GanScript.moons(number(numbers[0]));
            case SPIRAL -> GanScript.spiral(number(numbers[0]), number(numbers[1]), number(numbers[2]));
        };
    }

    private static int whole(String text) {
        return Integer.parseInt(text);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /** What the command line takes, and help shows. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
