package ganscript.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinitionTextTest {

    @Test
    void tableHasALineAPartAndTheJsonFollows() {
        var json = """
                {
                  "name" : "wave",
                  "data" : {
                    "curve" : "sin(x) || 2*x",
                    "domain" : { "from" : -3.0, "to" : 3.0, "spacing" : "EVEN" },
                    "fingerprint" : { "x" : [ 0.5 ], "y" : [ 1.25 ] }
                  },
                  "generator" : [ { "type" : "dense", "units" : 64 }, { "type" : "tanh" } ],
                  "discriminatorOptimizer" : { "type" : "adam", "learningRate" : 1.0E-4, "beta1" : 0.5 },
                  "updates" : { "discriminator" : 1, "generator" : 3 },
                  "seed" : 2018
                }""";

        assertThat(DefinitionText.markdown(json)).isEqualTo("""
                        | part | value |
                        |---|---|
                        | name | `wave` |
                        | curve | `sin(x) || 2*x` |
                        | domain | `from -3.0, to 3.0, spacing EVEN` |
                        | generator | `dense(64), tanh()` |
                        | discriminator optimizer | `adam(learningRate 1.0E-4, beta1 0.5)` |
                        | updates | `discriminator 1, generator 3` |
                        | seed | `2018` |

                        ```json
                        """ + json + "\n```");
    }
}
