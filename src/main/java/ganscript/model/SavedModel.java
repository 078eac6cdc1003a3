package ganscript.model;

import ganscript.nn.ExecutorType;
import ganscript.nn.QuietStart;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.ConfigProto;

/** Any SavedModel in a folder. */
final class SavedModel {

    private SavedModel() {}

    /** Opens any SavedModel; the caller closes it. */
    static SavedModelBundle open(Path folder) {
        return open(folder, ExecutorType.DEFAULT.options());
    }

    /** The same, for a session with these options. */
    static SavedModelBundle open(Path folder, ConfigProto.Builder options) {
        if (!Files.isRegularFile(folder.resolve("saved_model.pb"))) {
            throw new IllegalArgumentException(
                    folder
                            + ": is no SavedModel, there is no saved_model.pb in it: use the folder of an export, such as models/original");
        }
        // TensorFlow loads such a model without a word, and fails at the first sample.
        if (!Files.isRegularFile(folder.resolve("variables").resolve("variables.index"))) {
            throw new IllegalArgumentException(
                    folder
                            + ": is a SavedModel without variables, there is no variables/variables.index in it: export it again");
        }
        QuietStart.load();
        try {
            return SavedModelBundle.loader(folder.toString())
                    .withTags(SavedModelBundle.DEFAULT_TAG)
                    .withConfigProto(options.build())
                    .load();
        } catch (TensorFlowException e) {
            throw new IllegalArgumentException(folder + ": can't be loaded as a SavedModel: " + e.getMessage(), e);
        }
    }
}
