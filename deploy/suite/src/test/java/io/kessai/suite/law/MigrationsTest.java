package io.kessai.suite.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Migrations are additive (docs/decisions/0013): while a version is replaced, the one before reads
 * and writes the tables that the new one has migrated already.
 */
class MigrationsTest {
  private static final Pattern MIGRATION =
      Pattern.compile("([\\w-]+)/src/main/resources/db/migration/(\\w+\\.sql)");
  private static final String WIDER = "put back at once, wider: what was written before still fits";

  /** What migrations do that is not additive, each with the reason why it may be done. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "payment-api V2__ways_to_pay.sql: alter table payment drop constraint payment_amount_check",
          WIDER,
          "payment-api V2__ways_to_pay.sql: alter table payment add constraint payment_amount_check",
          WIDER,
          "payment-api V2__ways_to_pay.sql: alter table command drop constraint command_amount_check",
          WIDER,
          "payment-api V2__ways_to_pay.sql: alter table command add constraint command_amount_check",
          WIDER,
          "order-service V8__data_keys.sql: create unique index parked_facts_once_sealed",
          "says of a record that is not encrypted what the index before it said",
          "order-service V8__data_keys.sql: drop index parked_facts_once",
          "older than the first release: no version that needs the index was ever installed");

  @Test
  void migrationsAdd() {
    assertThat(breaches())
        .allMatch(breach -> EXCEPTIONS.keySet().stream().anyMatch(breach::startsWith));
  }

  @Test
  void everyExceptionIsNeeded() {
    List<String> breaches = breaches();

    assertThat(EXCEPTIONS.keySet())
        .allMatch(known -> breaches.stream().anyMatch(breach -> breach.startsWith(known)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table orders;",
        "DROP TABLE IF EXISTS orders;",
        "alter table orders drop column state;",
        "alter table orders drop state;",
        "alter table orders add column a text, drop column state;",
        "alter table orders add column a text,drop column state;",
        "alter table orders add column a text default '--', drop column state;",
        "alter table orders add column a numeric(9, 2), drop column state;",
        "alter table only orders rename column state to status;",
        "alter table orders rename to purchases;",
        "alter table orders alter column state type integer;",
        "alter table orders alter state set data type integer;",
        "alter table orders\n  alter column asked set not null;",
        "alter table orders alter column state drop default;",
        "alter table orders alter column state drop not null;",
        "alter table orders add column a text not null;",
        "alter table orders add a text not null;",
        "alter table orders add column a text not null; -- without a default",
        "alter table orders add column a text /* default 'x' */ not null;",
        "alter table orders add constraint orders_asked check (asked > 0);",
        "alter table orders add check (asked > 0);",
        "alter table orders add foreign key (merchant) references merchants;",
        "create unique index orders_once on orders (asked);",
        "create unique index concurrently orders_once on only orders (asked);",
        "drop index orders_asked;",
        "truncate orders;",
        "delete from orders;",
        "create or replace function f() returns integer language sql as 'select 1';",
        "create table a (id text); drop table orders;"
      })
  void whatTheVersionBeforeMayNotSurviveIsNoticed(String sql) {
    assertThat(MigrationLaw.breaches(sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table a (id text not null, at timestamptz not null);",
        "create table a (id text); create unique index a_once on a (id);",
        "create table a (id text); alter table a alter column id set not null;",
        "create index orders_asked on orders (asked);",
        "alter table orders add column a text;",
        "alter table orders add column a text not null default 'drop table orders;';",
        "alter table orders add column a numeric(9, 2), add b bigint not null default 0;",
        "alter table orders add column a bigint not null generated always as identity;",
        "alter table orders alter column state set default 'REQUESTED';",
        "alter table orders set (fillfactor = 80);",
        "update orders set overdue = true; -- drop table orders;",
        "insert into change_position values (0);",
        "comment on column orders.state is 'not null';"
      })
  void whatTheVersionBeforeDoesNotSeeIsLetPass(String sql) {
    assertThat(MigrationLaw.breaches(sql)).isEmpty();
  }

  /** Each as the service, the migration, and the step. */
  private static List<String> breaches() {
    List<String> migrations =
        Project.files().stream().filter(file -> MIGRATION.matcher(file).matches()).toList();
    assertThat(migrations).as("migrations").isNotEmpty();
    return migrations.stream()
        .flatMap(
            file ->
                MigrationLaw.breaches(Project.read(file)).stream()
                    .map(step -> MIGRATION.matcher(file).replaceFirst("$1 $2: ") + step))
        .toList();
  }
}
