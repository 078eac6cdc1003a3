package ganscript.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final float[] X = {0, 1};

    @Test
    void anotherLastDigitIsTheSameCurve() {
        var recorded = new Fingerprint(X, new float[] {1, 1.5f});
        assertThat(new Fingerprint(X, new float[] {1, Math.nextUp(1.5f)}).matches(recorded))
                .isTrue();
        assertThat(new Fingerprint(X, new float[] {1, 1.50001f}).matches(recorded))
                .isFalse();
        assertThat(new Fingerprint(X, new float[] {1, Float.NaN}).matches(recorded))
                .isFalse();
        assertThat(new Fingerprint(X, new float[] {1}).matches(recorded)).isFalse();
    }

    @Test
    void ofLargeValuesTheGreatestCounts() {
        var recorded = new Fingerprint(X, new float[] {0, 1e6f});
        assertThat(new Fingerprint(X, new float[] {0.5f, 1e6f}).matches(recorded))
                .isTrue();
        assertThat(new Fingerprint(X, new float[] {2, 1e6f}).matches(recorded)).isFalse();
    }
}
