/**
 * The DSL: what {@code import static ganscript.GanScript.*;} brings into a script, and what a running script knows of
 * itself. May import every room below it ({@code report}, {@code model}, {@code train}, {@code gan}, {@code nn},
 * {@code metrics}, {@code data}), but neither {@code cli} nor {@code script}, and not TensorFlow: describing a GAN loads
 * nothing native.
 */
package ganscript;
