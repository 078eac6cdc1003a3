package ganscript.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Few rows that take one choice of each list, in which every two choices of different lists meet. */
final class Pairwise {

    /** Of two lists, the first before the second. */
    private record Pair(int list, int choice, int otherList, int otherChoice) {

        boolean in(int[] row) {
            return row[list] == choice && row[otherList] == otherChoice;
        }
    }

    private static final int OPEN = -1;

    private Pairwise() {}

    /**
     * A row begins with a pair that none has yet, and then takes of each list what makes most new pairs.
     *
     * @param apart the first so many lists need not meet each other
     * @param sizes how many choices each list has
     * @return of each row the choices' places in their lists
     */
    static List<int[]> rows(int apart, int... sizes) {
        var missing = pairs(apart, sizes);
        List<int[]> rows = new ArrayList<>();
        while (!missing.isEmpty()) {
            var row = new int[sizes.length];
            Arrays.fill(row, OPEN);
            var first = missing.iterator().next();
            row[first.list()] = first.choice();
            row[first.otherList()] = first.otherChoice();
            for (int list = 0; list < sizes.length; list++) {
                if (row[list] == OPEN) {
                    row[list] = best(list, sizes[list], row, missing);
                }
            }
            missing.removeIf(pair -> pair.in(row));
            rows.add(row);
        }
        return rows;
    }

    private static Set<Pair> pairs(int apart, int... sizes) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (int list = 0; list < sizes.length; list++) {
            for (int other = Math.max(list + 1, list < apart ? apart : 0); other < sizes.length; other++) {
                for (int choice = 0; choice < sizes[list]; choice++) {
                    for (int otherChoice = 0; otherChoice < sizes[other]; otherChoice++) {
                        pairs.add(new Pair(list, choice, other, otherChoice));
                    }
                }
            }
        }
        return pairs;
    }

    private static int best(int list, int size, int[] row, Set<Pair> missing) {
        var counts = new int[size];
        for (int choice = 0; choice < size; choice++) {
            var with = row.clone();
            with[list] = choice;
            counts[choice] = (int) missing.stream()
                    .filter(pair -> (pair.list() == list || pair.otherList() == list) && pair.in(with))
                    .count();
        }
        return IntStream.range(0, size)
                .reduce((a, b) -> counts[b] > counts[a] ? b : a)
                .orElseThrow();
    }
}
