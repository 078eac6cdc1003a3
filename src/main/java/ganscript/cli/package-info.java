/**
 * The command line: a command parses, calls one method of the DSL or of a room below, and maps a failure to one
 * sentence and an exit code. The topmost room: may import all others, but not TensorFlow.
 */
package ganscript.cli;
