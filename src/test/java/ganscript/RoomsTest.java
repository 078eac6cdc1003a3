package ganscript;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and who may enter which: a package imports from those below it in this list alone. */
class RoomsTest {

    /** The top first. The DSL is the package {@code ganscript} itself, without those inside it. */
    private static final List<String> ROOMS = List.of(
            "ganscript.cli",
            "ganscript.script",
            "ganscript",
            "ganscript.report",
            "ganscript.model",
            "ganscript.train",
            "ganscript.gan",
            "ganscript.nn",
            "ganscript.metrics",
            "ganscript.data");

    private static final List<String> WITHOUT_TENSORFLOW =
            List.of("ganscript.cli", "ganscript.script", "ganscript", "ganscript.metrics", "ganscript.data");

    private static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void importsPointDownOnly() {
        for (int i = 0; i < ROOMS.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOMS.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOMS.subList(0, i).toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(OURS);
        }
    }

    @Test
    void onlySomeRoomsUseTensorFlow() {
        noClasses()
                .that()
                .resideInAnyPackage(WITHOUT_TENSORFLOW.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tensorflow..", "org.bytedeco..")
                .check(OURS);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("ganscript.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void everyClassIsInARoom() {
        classes().should().resideInAnyPackage(ROOMS.toArray(String[]::new)).check(OURS);
        assertThat(OURS).hasSizeGreaterThan(50);
    }

    @Test
    void drawingAndTheCommandLineStayInTheirRooms() {
        Stream.of("org.jfree..:ganscript.report", "picocli..:ganscript.cli", "jdk.jshell..:ganscript.script")
                .map(rule -> rule.split(":", 2))
                .forEach(rule -> noClasses()
                        .that(resideInAnyPackage("ganscript..")
                                .and(resideInAnyPackage(rule[1] + "..").negate()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(rule[0])
                        .check(OURS));
    }
}
