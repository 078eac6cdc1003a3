package ganscript.data;

/**
 * A value over a rectangle of the plane.
 *
 * @param frame the rectangle
 * @param side how many values in a row and in a column, 2 or more
 * @param values row by row from the least y, in each from the least x, at the middles of cells; [side · side]
 */
public record Surface(Frame frame, int side, float[] values) {

    /** The middles of the cells, x and y in turn, in the order of the values; [2 · side · side]. */
    public static float[] middles(Frame frame, int side) {
        var xy = new float[2 * side * side];
        for (int i = 0; i < side * side; i++) {
            int row = i / side;
            xy[2 * i] = (float) (frame.left() + frame.width() * (i % side + 0.5) / side);
            xy[2 * i + 1] = (float) (frame.bottom() + frame.height() * (row + 0.5) / side);
        }
        return xy;
    }
}
