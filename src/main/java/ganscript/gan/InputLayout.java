package ganscript.gan;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the inputs of an iteration's updates lie in one row of numbers: for each update real data, where it needs any, and
 * what the generator is given. An update that takes the batch of the one before has no numbers of its own.
 */
final class InputLayout {

    private static final int NONE = -1;

    private final List<Place> places = new ArrayList<>();
    private final boolean[] own;
    private final int realSize;
    private final int givenSize;
    private int size;

    /**
     * Where one update's input begins.
     *
     * @param real of its real data, or a negative number where it needs none
     * @param given of what the generator is given
     */
    record Place(int real, int given) {

        boolean seesReal() {
            return real != NONE;
        }
    }

    /** @param generatorSeesReal whether updates of the generator need real data too */
    InputLayout(Gan gan, boolean generatorSeesReal) {
        int discriminators = gan.updates().discriminator();
        realSize = gan.batch().size() * gan.data().seen();
        givenSize = gan.batch().size() * gan.inputs();
        own = new boolean[discriminators + gan.updates().generator()];
        for (int i = 0; i < own.length; i++) {
            boolean ofDiscriminator = i < discriminators;
            own[i] = i != discriminators || gan.updates().fresh();
            var place = own[i] ? new Place(size, size + realSize) : places.get(i - 1);
            boolean real = ofDiscriminator || generatorSeesReal;
            places.add(real ? place : new Place(NONE, own[i] ? size : place.given()));
            if (own[i]) {
                size += real ? realSize + givenSize : givenSize;
            }
        }
    }

    /** The places of each update's input, in their order. */
    List<Place> places() {
        return places;
    }

    /** How many numbers an iteration takes. */
    int size() {
        return size;
    }

    /** Copies an iteration's inputs to their places in a row that begins at the offset. */
    void put(List<UpdateInput> inputs, float[] into, int offset) {
        for (int i = 0; i < own.length; i++) {
            if (own[i]) {
                var place = places.get(i);
                if (place.seesReal()) {
                    System.arraycopy(inputs.get(i).real(), 0, into, offset + place.real(), realSize);
                }
                System.arraycopy(inputs.get(i).given(), 0, into, offset + place.given(), givenSize);
            }
        }
    }
}
