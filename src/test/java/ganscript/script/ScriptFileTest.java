package ganscript.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFileTest {

    @TempDir
    private Path folder;

    @Test
    void aMisspeltNameSuggestsTheNearest() throws IOException {
        Files.createFile(folder.resolve("parabola.jsh"));
        Files.createFile(folder.resolve("sine.jsh"));
        Files.createFile(folder.resolve("parabloa.txt"));
        assertThatThrownBy(() -> ScriptFile.read(folder.resolve("parabloa.jsh")))
                .isInstanceOf(ScriptException.class)
                .hasMessage("%s/parabloa.jsh: no such file; did you mean %s/parabola.jsh?", folder, folder);
        assertThatThrownBy(() -> ScriptFile.read(folder.resolve("Sine")))
                .hasMessage("%s/Sine: no such file; did you mean %s/sine.jsh?", folder, folder);
    }

    @Test
    void aNameLikeNoOtherSuggestsNothing() throws IOException {
        Files.createFile(folder.resolve("parabola.jsh"));
        assertThatThrownBy(() -> ScriptFile.read(folder.resolve("circle.jsh")))
                .hasMessage("%s/circle.jsh: no such file", folder);
        assertThatThrownBy(() -> ScriptFile.read(Path.of("nowhere/circle.jsh")))
                .hasMessage("nowhere/circle.jsh: no such file");
    }

    @Test
    void aFolderIsNoScript() {
        assertThatThrownBy(() -> ScriptFile.read(folder)).hasMessage("%s: is a folder: name a script in it", folder);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedByLine() throws IOException {
        Path latin1 = folder.resolve("latin1.jsh");
        Files.write(latin1, new byte[] {'/', '/', '\n', '/', '/', (byte) 0xE9, '\n', '\n'});
        assertThatThrownBy(() -> ScriptFile.read(latin1))
                .hasMessage("%s:2: not UTF-8: save the script as UTF-8", latin1);
        Path cut = folder.resolve("cut.jsh");
        Files.write(cut, new byte[] {'/', '/', '\n', '/', '/', (byte) 0xC3});
        assertThatThrownBy(() -> ScriptFile.read(cut)).hasMessage("%s:2: not UTF-8: save the script as UTF-8", cut);
    }

    @Test
    void anEmptyFileIsAScript() throws IOException {
        assertThat(ScriptFile.read(Files.createFile(folder.resolve("empty.jsh")))
                        .lines())
                .containsExactly("");
    }
}
