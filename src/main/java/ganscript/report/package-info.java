/**
 * What people look at: lines and a progress bar on the console, charts as PNG files or windows, TensorBoard's event
 * file. May import {@code model}, {@code train}, {@code gan}, {@code nn}, {@code data} and TensorFlow, whose summary
 * operations write the event file.
 */
package ganscript.report;
