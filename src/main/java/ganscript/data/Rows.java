package ganscript.data;

/**
 * Rows of data as networks see them: each column encoded. The arrays are not copied.
 *
 * @param size how many rows
 * @param given conditions, row by row, [size · width of the conditions]
 * @param made what belongs to them and is to be generated, row by row, [size · its width]
 */
public record Rows(int size, float[] given, float[] made) {

    /** Each row's conditions and what belongs to them, side by side; [size · (width of both)]. */
    public float[] sideBySide() {
        return sideBySide(size, given, made);
    }

    /** Each row of {@link #sideBySide} as an array of its own; [size][width of both]. */
    public double[][] points() {
        var flat = sideBySide();
        int width = flat.length / size;
        var points = new double[size][width];
        for (int i = 0; i < flat.length; i++) {
            points[i / width][i % width] = flat[i];
        }
        return points;
    }

    /** Rows of one beside rows of the other; [n · a] and [n · b] → [n · (a + b)]. */
    public static float[] sideBySide(int n, float[] left, float[] right) {
        if (left.length == 0) {
            return right;
        }
        if (right.length == 0) {
            return left;
        }
        int a = left.length / n;
        int b = right.length / n;
        var rows = new float[left.length + right.length];
        for (int i = 0; i < n; i++) {
            System.arraycopy(left, i * a, rows, i * (a + b), a);
            System.arraycopy(right, i * b, rows, i * (a + b) + a, b);
        }
        return rows;
    }
}
