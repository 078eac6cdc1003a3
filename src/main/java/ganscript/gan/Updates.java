package ganscript.gan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The schedule of one iteration: first all updates of the discriminator, then all of the generator.
 *
 * @param discriminator how many of the discriminator, 1 or more
 * @param generator how many of the generator, 1 or more
 * @param fresh whether the generator's first update draws a batch of its own too; otherwise it takes the one that the
 *     discriminator has just seen. A definition leaves it out where it is false.
 */
public record Updates(
        int discriminator,
        int generator,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean fresh) implements GanPart {

    /** Checks the counts. */
    public Updates {
        check(discriminator, generator, "discriminator", discriminator);
        check(discriminator, generator, "generator", generator);
    }

    /** As a definition has it: {@code fresh} may be absent, as it is in those from before there was one. */
    @JsonCreator
    static Updates read(
            @JsonProperty("discriminator") int discriminator,
            @JsonProperty("generator") int generator,
            @JsonProperty("fresh") Boolean fresh) {
        return new Updates(discriminator, generator, Boolean.TRUE.equals(fresh));
    }

    /** The original's way: the generator's first update takes the batch that the discriminator has just seen. */
    public Updates(int discriminator, int generator) {
        this(discriminator, generator, false);
    }

    /** This, with a batch of its own for every update of the generator. */
    public Updates fresh(boolean other) {
        return new Updates(discriminator, generator, other);
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
