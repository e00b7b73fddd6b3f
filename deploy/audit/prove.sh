#!/bin/sh
# Shows that ./kessai audit finds, passes over and refuses as it says, by a mirror of weaknesses that do not exist.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
proof=$root/target/audit-proof
found='postgresql-[0-9.]+\.jar .*CVE-2026-99999999\(9\.8\)'
passed='Nothing that ships has a known weakness'

# What is to be seen: $1 in words, the exit code $2, and $3 (a pattern) said; the rest goes to ./kessai audit.
expect() {
  what=$1
  code=$2
  said=$3
  shift 3
  seen=0
  "$root/kessai" audit "$@" >"$proof/log" 2>&1 || seen=$?
  if [ "$seen" -ne "$code" ] || ! grep -Eq -e "$said" "$proof/log"; then
    tail -n 60 "$proof/log" >&2
    printf 'Not seen: %s. The exit code was %s, %s was to be; or %s was not said.\n' "$what" "$seen" "$code" "$said" >&2
    exit 1
  fi
  printf 'Seen: %s.\n' "$what"
}

# From now on passes over the made-up weakness $1 until $2, beside what is committed.
pass_over() {
  cat >"$proof/suppressions.xml" <<XML
<suppressions xmlns="https://jeremylong.github.io/DependencyCheck/dependency-suppression.1.3.xsd">
  <suppress until="$2"><notes>Made up.</notes><cve>$1</cve></suppress>
</suppressions>
XML
  export MAVEN_OPTS="$options -DsuppressionFiles=$proof/suppressions.xml"
}

options=${MAVEN_OPTS:-}
rm -rf "$proof"
mkdir -p "$proof/feed"
gzip -c "$here/made-up.json" >"$proof/feed/nvdcve-modified.json.gz"
cat >"$proof/feed/cache.properties" <<'END_OF_PROPERTIES'
prefix=nvdcve-
lastModifiedDate=2026-11-01T00:00:00Z
lastModifiedDate.modified=2026-11-01T00:00:00Z
END_OF_PROPERTIES

expect 'without a database it does not pass' 1 'The audit could not look' \
  --feed "file://$proof/nowhere/" --data "$proof/nothing"

set -- --feed "file://$proof/feed/" --data "$proof/data"
expect 'a weakness of 9.8 in what ships is found' 1 "$found" "$@"
pass_over CVE-2026-99999999 2999-12-31Z
expect 'it is passed over until a day to come, and one of 5.3 does not count' 0 "$passed" "$@"
MAVEN_OPTS="$MAVEN_OPTS -DnvdValidForHours=0" \
  expect 'an old database does not pass where what is new cannot be had' 1 'The audit could not look' \
  --feed "file://$proof/nowhere/" --data "$proof/data"
pass_over CVE-2026-99999999 2020-01-01Z
expect 'it is found again when the day has come' 1 "$found" "$@"
pass_over CVE-2026-99999990 2999-12-31Z
expect 'what is passed over without need is found' 1 'Suppression Rule had zero matches' "$@"
