package ganscript.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void piecesAreDoneInTheirOrderAllInOneThreadAndBeforeItIsClosed() {
        try (var background = new Background("beside")) {
            for (int i = 0; i < 1000; i++) {
                int piece = i;
                background.run(() -> done.add(piece + Thread.currentThread().getName()));
            }
        }
        assertThat(done)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(i -> i + "beside").toList());
    }

    @Test
    void whatFailsIsThrownOnceAndWhatIsBehindItLeftOut() {
        var background = new Background("beside");
        background.run(() -> {
            throw new IllegalStateException("the disk is full");
        });
        assertThatThrownBy(background::await).hasMessage("the disk is full");
        background.run(() -> done.add("later"));
        assertThatCode(background::await).doesNotThrowAnyException();
        assertThatCode(background::close).doesNotThrowAnyException();
        assertThat(done).isEmpty();
    }

    @Test
    void errorsAreThrownToo() {
        var background = new Background("beside");
        background.run(() -> {
            throw new NoClassDefFoundError("fonts");
        });
        assertThatThrownBy(background::close)
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessage("fonts");
    }

    @Test
    void whoHandsOverTooMuchWaits() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var background = new Background("beside");
        background.run(() -> await(gate));
        var giver = new Thread(() -> {
            for (int i = 0; i < 100; i++) {
                background.run(() -> done.add("piece"));
                done.add("given");
            }
        });
        giver.start();
        giver.join(500);
        assertThat(giver.isAlive()).isTrue();
        assertThat(done).hasSizeLessThan(100).containsOnly("given");
        gate.countDown();
        giver.join();
        background.close();
        assertThat(done).hasSize(200);
    }

    @Test
    void closesTwiceAndThenTakesNothing() {
        var background = new Background("beside");
        background.close();
        background.close();
        assertThatThrownBy(() -> background.run(() -> done.add("late"))).isInstanceOf(RejectedExecutionException.class);
        background.close();
    }

    private static void await(CountDownLatch gate) {
        try {
            assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
