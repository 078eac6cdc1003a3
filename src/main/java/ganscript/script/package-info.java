/**
 * The script runner and the shell over {@code jdk.jshell}. Both run snippets in this JVM and on the caller's thread;
 * the runner makes every failure one sentence that points at a line of the script. May import the DSL and what is
 * below it, but not TensorFlow.
 */
package ganscript.script;
