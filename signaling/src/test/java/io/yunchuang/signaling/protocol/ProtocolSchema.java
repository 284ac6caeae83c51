package io.yunchuang.signaling.protocol;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import io.yunchuang.signaling.protocol.control.AnswerSign;
import io.yunchuang.signaling.protocol.control.KioskSign;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of everything that crosses the wire, made from the records themselves. A nested type is named after the
 * type around it ({@code CallView.Queued} becomes {@code CallViewQueued}), so that names stay when records are added.
 */
final class ProtocolSchema {
    /** What pages use: both directions of the sockets, what they say to each other, the words that only REST answers contain. */
    private static final List<Class<?>> ROOTS = List.of(
            ClientMessage.class,
            ServerMessage.class,
            BridgeMessage.FromPage.class,
            BridgeMessage.FromAgent.class,
            KioskSign.class,
            AnswerSign.class,
            HandlingMode.class);

    private final ObjectMapper json = new ObjectMapper();

    ObjectNode generate() {
        SchemaGeneratorConfig config = config();
        SchemaBuilder builder = new SchemaGenerator(config).buildMultipleSchemaDefinitions();
        ROOTS.forEach(root -> builder.createSchemaReference(root));
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        schema.put("title", "Yunchuang wire protocol");
        schema.set("$defs", builder.collectDefinitions("$defs"));
        return schema;
    }

    private SchemaGeneratorConfig config() {
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(json, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        builder.with(new JacksonModule(JacksonOption.SKIP_SUBTYPE_LOOKUP, JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.FLATTENED_OPTIONALS, Option.SCHEMA_VERSION_INDICATOR);
        builder.forTypesInGeneral()
                .withPropertySorter((a, b) -> 0)
                .withCustomDefinitionProvider(this::scalar)
                .withCustomDefinitionProvider(this::family)
                .withTypeAttributeOverride(this::addTypeConstant)
                .withDefinitionNamingStrategy(new NestedNames());
        builder.forFields()
                .withTargetTypeOverridesResolver(field -> ofOptional(field.getType()))
                .withRequiredCheck(field -> !field.getDeclaredType().isInstanceOf(Optional.class));
        return builder.build();
    }

    private @Nullable CustomDefinition scalar(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (raw.isEnum()) {
            ArrayNode names = json.createArrayNode();
            Arrays.stream(raw.getEnumConstants()).forEach(constant -> names.add(((Enum<?>) constant).name()));
            return named(string().set("enum", names));
        }
        if (raw == Instant.class) {
            return inline(string().put("format", "date-time"));
        }
        if (raw == LocalDate.class) {
            return inline(string().put("format", "date"));
        }
        if (raw == LocalTime.class) {
            // The format "time" would want an offset (RFC 3339 §5.6); opening hours have none.
            return inline(string().put("pattern", "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"));
        }
        if (raw == Map.class) {
            ResolvedType values = type.typeParametersFor(Map.class).get(1);
            ObjectNode object = json.createObjectNode().put("type", "object");
            return inline(object.set("additionalProperties", context.createDefinitionReference(values)));
        }
        return valueComponent(raw).map(part -> named(valueOf(raw, part))).orElse(null);
    }

    private ObjectNode valueOf(Class<?> owner, RecordComponent part) {
        ObjectNode node = string();
        if (part.getType() == UUID.class) {
            node.put("format", "uuid");
        }
        pattern(owner).ifPresent(pattern -> node.put("pattern", "^" + pattern + "$"));
        return node;
    }

    private ObjectNode string() {
        return json.createObjectNode().put("type", "string");
    }

    private static CustomDefinition named(ObjectNode node) {
        return new CustomDefinition(
                node, CustomDefinition.DefinitionType.ALWAYS_REF, CustomDefinition.AttributeInclusion.NO);
    }

    private static CustomDefinition inline(ObjectNode node) {
        return new CustomDefinition(
                node, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
    }

    /** The component of a record that stands for the whole record on the wire. */
    private static Optional<RecordComponent> valueComponent(Class<?> raw) {
        return raw.isRecord()
                ? Arrays.stream(raw.getRecordComponents())
                        .filter(part -> part.getAccessor().isAnnotationPresent(JsonValue.class))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> pattern(Class<?> raw) {
        try {
            return Optional.of((String) raw.getField("PATTERN").get(null));
        } catch (NoSuchFieldException none) {
            return Optional.empty();
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(raw + " hides its pattern", hidden);
        }
    }

    /** A sealed family is one of its members; the default of the generator repeats them at every use. */
    private @Nullable CustomDefinition family(ResolvedType type, SchemaGenerationContext context) {
        if (!type.getErasedType().isSealed()) {
            return null;
        }
        ArrayNode members = json.createArrayNode();
        leaves(type.getErasedType())
                .map(leaf -> context.getTypeContext().resolve(leaf))
                .map(context::createDefinitionReference)
                .forEach(members::add);
        return named(json.createObjectNode().set("oneOf", members));
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(sub -> sub.isSealed() ? leaves(sub) : Stream.of(sub));
    }

    private static @Nullable List<ResolvedType> ofOptional(ResolvedType type) {
        return type.isInstanceOf(Optional.class) ? type.typeParametersFor(Optional.class) : null;
    }

    /** A member of a sealed family carries its simple name as {@code type}; a command may carry a {@code ref}. */
    private void addTypeConstant(ObjectNode node, TypeScope scope, SchemaGenerationContext context) {
        Class<?> raw = scope.getType().getErasedType();
        if (!raw.isRecord() || !isTagged(raw)) {
            return;
        }
        ObjectNode properties = json.createObjectNode();
        properties.set("type", string().put("const", raw.getSimpleName()));
        if (ClientMessage.class.isAssignableFrom(raw)) {
            properties.set("ref", string());
        }
        if (node.get("properties") instanceof ObjectNode fields) {
            properties.setAll(fields);
        }
        ArrayNode required = json.createArrayNode().add("type");
        if (node.get("required") instanceof ArrayNode fields) {
            required.addAll(fields);
        }
        node.put("type", "object").set("properties", properties);
        node.set("required", required);
    }

    private static boolean isTagged(Class<?> raw) {
        return Arrays.stream(raw.getInterfaces())
                .anyMatch(each -> each.isAnnotationPresent(JsonTypeInfo.class) || isTagged(each));
    }

    private static final class NestedNames extends DefaultSchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            Class<?> raw = key.getType().getErasedType();
            Class<?> outer = raw.getEnclosingClass();
            return (outer == null ? "" : outer.getSimpleName()) + raw.getSimpleName();
        }
    }
}
