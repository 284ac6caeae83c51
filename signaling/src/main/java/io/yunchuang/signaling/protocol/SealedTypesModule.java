package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Jackson that a sealed interface's subtypes are the ones it permits and that they are named by their simple
 * names: the sealed interface is the only list of wire names. Found by every mapper that looks for modules.
 */
public final class SealedTypesModule extends Module {
    @Override
    public String getModuleName() {
        return "yunchuang-sealed-types";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.appendAnnotationIntrospector(new Introspector());
    }

    private static final class Introspector extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
            Class<?> type = annotated.getRawType();
            return type.isSealed()
                    ? leaves(type)
                            .map(leaf -> new NamedType(leaf, leaf.getSimpleName()))
                            .toList()
                    : null;
        }

        @Override
        public @Nullable String findTypeName(AnnotatedClass annotated) {
            Class<?> type = annotated.getRawType();
            boolean ofSealed = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
            return ofSealed ? type.getSimpleName() : null;
        }

        private static Stream<Class<?>> leaves(Class<?> type) {
            return type.isSealed()
                    ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Introspector::leaves)
                    : Stream.of(type);
        }
    }
}
