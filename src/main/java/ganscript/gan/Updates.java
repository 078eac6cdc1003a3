package ganscript.gan;

/**
 * The schedule of one iteration: first all updates of the discriminator, then all of the generator.
 *
 * @param discriminator how many of the discriminator, 1 or more
 * @param generator how many of the generator, 1 or more
 */
public record Updates(int discriminator, int generator) implements GanPart {

    /** Checks the counts. */
    public Updates {
        check(discriminator, generator, "discriminator", discriminator);
        check(discriminator, generator, "generator", generator);
    }

    private static void check(int discriminator, int generator, String whose, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("updates(" + discriminator + ", " + generator + "): updates of the "
                    + whose + " per iteration is " + count + ": use 1 or more");
        }
    }

    @Override
    public String part() {
        return "updates";
    }
}
