package ganscript.gan;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import ganscript.nn.LearningRate;
import java.io.IOException;

/** A learning rate that stays is a number in JSON, as it was before there were others; those are objects of a type. */
final class LearningRateJson {

    private LearningRateJson() {}

    static Module module() {
        return new SimpleModule()
                .addSerializer(LearningRate.Constant.class, new Writer())
                .addDeserializer(LearningRate.class, new Reader());
    }

    private static final class Writer extends StdSerializer<LearningRate.Constant> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(LearningRate.Constant.class);
        }

        @Override
        public void serialize(LearningRate.Constant rate, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeNumber(rate.from());
        }

        @Override
        public void serializeWithType(
                LearningRate.Constant rate, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(rate, json, provider);
        }
    }

    private static final class Reader extends StdDeserializer<LearningRate> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(LearningRate.class);
        }

        @Override
        public LearningRate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new LearningRate.Constant(_parseDoublePrimitive(json, context));
        }

        @Override
        public Object deserializeWithType(JsonParser json, DeserializationContext context, TypeDeserializer types)
                throws IOException {
            return json.isExpectedStartObjectToken()
                    ? types.deserializeTypedFromObject(json, context)
                    : deserialize(json, context);
        }
    }
}
