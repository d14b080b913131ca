#!/bin/sh
# Run once by the postgres image on an empty volume: a role for Temporal, which makes its own databases, and kpo's database.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" \
  -v temporal_password="$TEMPORAL_DB_PASSWORD" -v kpo_password="$KPO_DB_PASSWORD" <<'SQL'
CREATE ROLE temporal LOGIN CREATEDB PASSWORD :'temporal_password';
CREATE ROLE kpo LOGIN PASSWORD :'kpo_password';
CREATE DATABASE kpo OWNER kpo;
SQL
