package io.kessai.paymentapi.description;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The JSON form of records, read off their components. */
final class RecordSchemas {
  private static final Map<Class<?>, SchemaType> SIMPLE =
      Map.of(
          String.class, SchemaType.STRING,
          LocalDate.class, SchemaType.STRING,
          YearMonth.class, SchemaType.STRING,
          Boolean.class, SchemaType.BOOLEAN,
          boolean.class, SchemaType.BOOLEAN,
          Integer.class, SchemaType.INTEGER,
          int.class, SchemaType.INTEGER,
          Long.class, SchemaType.INTEGER,
          long.class, SchemaType.INTEGER);

  private RecordSchemas() {}

  /** {@link IllegalStateException} where a component has a type that is not described here. */
  static Schema of(Class<?> type) {
    Schema schema = OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    for (RecordComponent component : type.getRecordComponents()) {
      schema.addProperty(name(component), of(component.getGenericType()));
    }
    return schema;
  }

  /** As JSON has it, which is not what the record calls it where that is taken. */
  private static String name(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  private static Schema of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return OASFactory.createSchema()
          .type(List.of(SchemaType.ARRAY))
          .items(of(list.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      return OASFactory.createSchema()
          .type(List.of(SchemaType.OBJECT))
          .additionalPropertiesSchema(of(map.getActualTypeArguments()[1]));
    }
    if (type == URI.class) {
      return OASFactory.createSchema().type(List.of(SchemaType.STRING)).format("uri");
    }
    if (type instanceof Class<?> known && SIMPLE.containsKey(known)) {
      return OASFactory.createSchema().type(List.of(SIMPLE.get(known)));
    }
    if (type instanceof Class<?> nested && nested.isRecord()) {
      return of(nested);
    }
    throw new IllegalStateException("No schema for a " + type.getTypeName());
  }
}
