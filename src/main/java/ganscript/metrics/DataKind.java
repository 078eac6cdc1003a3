package ganscript.metrics;

/** What a score can be asked of. */
public enum DataKind {
    /** Points (x, y) whose y should be a known function of x. */
    FUNCTION("points 2 wide and the exact function"),
    /** Numbers: points 1 wide. */
    NUMBERS("points 1 wide"),
    /** Points of any width. */
    CLOUD("points of any width"),
    /** Points of a known mixture of Gaussians. */
    MIXTURE("the mixture that the real points come from, as wide as the points"),
    /** Points with 2 columns or more. */
    TABLE("points 2 or more wide");

    private final String needs;

    DataKind(String needs) {
        this.needs = needs;
    }

    /** Whether points of that width, of which that is known, are such data. */
    public boolean fits(int width, Truth truth) {
        return switch (this) {
            case FUNCTION -> width == 2 && truth.function().isPresent();
            case NUMBERS -> width == 1;
            case CLOUD -> true;
            case MIXTURE -> truth.mixture().filter(m -> m.width() == width).isPresent();
            case TABLE -> width >= 2;
        };
    }

    /** What it takes, for sentences. */
    String needs() {
        return needs;
    }
}
