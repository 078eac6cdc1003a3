package ganscript.data;

/**
 * Points (x, y) of the plane, in the order in which they were asked for.
 *
 * <p>The arrays are not copied.
 *
 * @param x first coordinates, [n]
 * @param y second coordinates, [n]
 */
public record Points(float[] x, float[] y) {

    /** @throws IllegalArgumentException when there are not as many y as x */
    public Points {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "points: " + x.length + " x but " + y.length + " y: use as many of each");
        }
    }

    /** How many points, 0 or more. */
    public int size() {
        return x.length;
    }

    @Override
    public String toString() {
        return size() + " points (x, y)";
    }
}
