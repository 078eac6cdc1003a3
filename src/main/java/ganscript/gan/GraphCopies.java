package ganscript.gan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Copies of parts of a graph, one after the other in a new graph, on the same variables: but for {@link VectorLoops}, what
 * the new graph does is by construction what the old one does. A handle of a variable becomes a placeholder, one for all copies; and what depends on
 * nothing but constants, and on variables that nobody changes, is copied once, or XLA would not see that the generator's
 * forward pass in its first update is the one in the discriminator's.
 */
final class GraphCopies {

    /** The operation that is a variable's handle. */
    static final String HANDLE = "VarHandleOp";

    /** The beginning of the names of what all copies share. */
    private static final String SHARED = "shared/";

    /** The operation that reads a variable. */
    static final String READ = "ReadVariableOp";

    private static final String ASSIGN = "AssignVariableOp";

    private final Map<String, NodeDef> nodes = new HashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final GraphDef.Builder copies;
    private final String always;
    private final VectorLoops loops;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> parts;
    private final Set<String> alike = new HashSet<>();
    private final Set<String> shared = new HashSet<>();

    /**
     * @param from whose parts are copied
     * @param wanted names of all nodes that will be copied with everything that they need
     * @param into where copies go; has the nodes that are taken for fed ones
     * @param always a node of it that is true whenever copies are run, which is not to be seen from the graph
     * @param loops what becomes of some of the copies
     */
    GraphCopies(GraphDef from, Collection<String> wanted, GraphDef into, String always, VectorLoops loops) {
        this.always = always;
        this.loops = loops;
        from.getNodeList().forEach(node -> nodes.put(node.getName(), node));
        copies = into.toBuilder().setVersions(from.getVersions());
        parts = needed(wanted, Set.of());
        for (String part : parts) {
            var node = nodes.get(part);
            handlesOf(node).forEach((node.getOp().equals(READ) ? read : changed)::add);
        }
        while (parts.stream().filter(this::isAlike).map(alike::add).reduce(false, Boolean::logicalOr)) {
            // Until there are no more.
        }
    }

    private List<String> handlesOf(NodeDef node) {
        return node.getInputList().stream()
                .map(GraphCopies::nameOf)
                .filter(input -> nodes.get(input).getOp().equals(HANDLE))
                .toList();
    }

    /**
     * Whether a node has the same value in all copies, as far as its inputs are known to. Random numbers don't: they come from
     * a counter, which is changed.
     */
    private boolean isAlike(String name) {
        var node = nodes.get(name);
        return switch (node.getOp()) {
            // What a constant waits for may be of one copy.
            case "Const" -> node.getInputCount() == 0;
            case HANDLE -> !changed.contains(name);
            default ->
                node.getInputCount() > 0
                        && node.getInputList().stream().allMatch(input -> alike.contains(nameOf(input)));
        };
    }

    /** The name of a node's copy. */
    String nameOfCopy(String scope, String name) {
        return (alike.contains(name) ? SHARED : scope) + name;
    }

    /**
     * Copies some nodes with everything that they need.
     *
     * @param scope the beginning of the copies' names
     * @param fed names of the new graph's nodes in the place of some of the old one's
     * @param after a node of the new graph which comes before every read of a variable; null where nothing does
     */
    void copy(String scope, Collection<String> wanted, Map<String, String> fed, String after) {
        for (String name : needed(wanted, fed.keySet())) {
            var node = nodes.get(name);
            if (!parts.contains(name)) {
                throw new IllegalStateException(name + " is not among what was said to be copied");
            }
            if (node.getOp().equals(HANDLE)) {
                variable(name);
                continue;
            }
            if (alike.contains(name) && !shared.add(name)) {
                continue;
            }
            var copy = node.toBuilder().setName(nameOfCopy(scope, name)).clearInput();
            node.getInputList().forEach(input -> copy.addInput(input(scope, input, fed)));
            if (after != null && node.getOp().equals(READ) && !alike.contains(name)) {
                copy.addInput("^" + after);
            }
            if (node.getOp().equals(ASSIGN) && scalar(nodes.get(nameOf(node.getInput(0))))) {
                copy.setInput(1, rounded(copy));
            }
            if (!node.getOp().equals(READ)) {
                keep(node, copy);
            }
            if (loops.oneColumn(node)) {
                loops.addOneColumn(copy, copies);
            } else {
                copies.addNode(copy);
            }
        }
    }

    /** What an optimizer alone uses: its variables are not read but changed in place. */
    private void keep(NodeDef node, NodeDef.Builder copy) {
        for (String handle : handlesOf(node)) {
            if (!read.contains(handle)) {
                loops.keep(nodes.get(handle), variable(handle), copy, copies);
            }
        }
    }

    private static boolean scalar(NodeDef handle) {
        return handle.getAttrOrThrow("shape").getShape().getDimCount() == 0;
    }

    /**
     * A number's new value, rounded before anything is computed with it. Compiled, Adam's 1 - β₂ᵗ would take the product
     * βᵗ⁻¹ · β unrounded from the update before (a fused multiply-add), and the difference of the two is up to 3e-5 of it. A
     * choice between old and new, of which the compiler can't know that it is always the new, stands between.
     */
    private String rounded(NodeDef.Builder assignment) {
        String old = assignment.getName() + "/old";
        String rounded = assignment.getName() + "/new";
        var type = assignment.getAttrOrThrow("dtype");
        copies.addNodeBuilder()
                .setName(old)
                .setOp(READ)
                .addInput(assignment.getInput(0))
                .putAttr("dtype", type);
        copies.addNodeBuilder()
                .setName(rounded)
                .setOp("SelectV2")
                .addInput(always)
                .addInput(assignment.getInput(1))
                .addInput(old)
                .putAttr("T", type);
        return rounded;
    }

    private String input(String scope, String input, Map<String, String> fed) {
        String name = nameOf(input);
        if (fed.containsKey(name)) {
            return fed.get(name);
        }
        if (nodes.get(name).getOp().equals(HANDLE)) {
            return variable(name);
        }
        return input.startsWith("^")
                ? "^" + nameOfCopy(scope, name)
                : nameOfCopy(scope, name) + input.substring(name.length());
    }

    private String variable(String name) {
        return variables.computeIfAbsent(name, any -> "variable_" + variables.size());
    }

    /** The node of an input such as {@code ^a/b} or {@code a/b:1}. */
    static String nameOf(String input) {
        String name = input.startsWith("^") ? input.substring(1) : input;
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private Set<String> needed(Collection<String> wanted, Set<String> fed) {
        return needed(nodes, wanted, fed);
    }

    /** Nodes of a graph with all that they need. */
    static List<NodeDef> needed(GraphDef graph, Collection<String> wanted) {
        Map<String, NodeDef> nodes = new HashMap<>();
        graph.getNodeList().forEach(node -> nodes.put(node.getName(), node));
        return needed(nodes, wanted, Set.of()).stream().map(nodes::get).toList();
    }

    private static Set<String> needed(Map<String, NodeDef> nodes, Collection<String> wanted, Set<String> fed) {
        Set<String> found = new LinkedHashSet<>();
        var open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!fed.contains(name) && found.add(name)) {
                nodes.get(name).getInputList().forEach(input -> open.push(nameOf(input)));
            }
        }
        return found;
    }

    /** The old graph's handles of variables that the copies use, in the order of {@link #places}. */
    List<String> handles() {
        return List.copyOf(variables.keySet());
    }

    /** The new graph's placeholders of variables. */
    List<String> places() {
        return List.copyOf(variables.values());
    }

    /** The new graph. */
    GraphDef graph() {
        var resource = AttrValue.newBuilder().setType(DataType.DT_RESOURCE).build();
        var whole = copies.clone();
        places().forEach(place -> whole.addNode(
                NodeDef.newBuilder().setName(place).setOp("Placeholder").putAttr("dtype", resource)));
        return whole.build();
    }
}
