package ganscript.script;

import java.util.List;

/** What stock {@code jshell} imports before the first line, so that a script means the same in both. */
final class DefaultImports {

    static final List<String> STATEMENTS = List.of(
            "import java.io.*;",
            "import java.math.*;",
            "import java.net.*;",
            "import java.nio.file.*;",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            "import java.util.function.*;",
            "import java.util.prefs.*;",
            "import java.util.regex.*;",
            "import java.util.stream.*;");

    private DefaultImports() {}
}
