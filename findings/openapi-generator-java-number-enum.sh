#!/usr/bin/env bash
# openapi-generator 7.25.0, Java (library native), and a choice of whole numbers written as `"type": "number", "enum": [30, 90]`, which JSON
# Schema allows and zod 4.6.7 writes for z.literal([30, 90]): the model is made without a warning and does not compile, since each value is
# `new BigDecimal("30")` given to BigDecimal.valueOf, which takes no BigDecimal. With `"type": "integer"` it compiles.
# Seen with OpenJDK 17 and Maven 3.8.7; the other openapi-generators are not concerned.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts zod@4.6.7
written=$(node --input-type=module -e "import { z } from 'zod'; console.log(JSON.stringify(z.toJSONSchema(z.literal([30, 90]))))")
printf 'zod writes %s\n' "$written"
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 -DoutputDirectory=. -Dmdep.stripVersion=true
compile() {
  cat >"$1.json" <<JSON
{
  "openapi": "3.1.0",
  "info": { "title": "probe", "version": "1" },
  "paths": {},
  "components": { "schemas": { "Key": { "type": "object", "properties": { "days": { "type": "$1", "enum": [30, 90] } } } } }
}
JSON
  java -jar openapi-generator-cli.jar generate -i "$1.json" -g java --library native -o "$1" >"$1.log" 2>&1
  if mvn --quiet --batch-mode --file "$1" -DskipTests compile >"$1.compiled" 2>&1; then echo "$1: compiles"; else
    echo "$1: $(grep -o 'no suitable method found for valueOf(java.math.BigDecimal)' "$1.compiled" | sort -u)"
  fi
}
seen=$(compile number; compile integer)
printf '%s\n' "$seen"
[ "$written" = '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"number","enum":[30,90]}' ] &&
  [ "$seen" = $'number: no suitable method found for valueOf(java.math.BigDecimal)\ninteger: compiles' ] ||
  { echo 'The behaviour has changed.' >&2; exit 1; }
