#!/usr/bin/env bash
# When the server is made: a database and a role of its own for each name in CAUNOI_DATABASES. Nobody sees another's.
set -euo pipefail
for name in $CAUNOI_DATABASES; do
  psql -v ON_ERROR_STOP=1 -q -U "${POSTGRES_USER:-postgres}" -d postgres -v name="$name" -v password="$CAUNOI_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
ALTER ROLE :"name" SET lock_timeout = '10s';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
