#!/bin/sh
# Runs once, when the database's volume is empty.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v owner_password="$BATON_DB_OWNER_PASSWORD" \
    -v app_password="$BATON_DB_PASSWORD" \
    -v keycloak_password="$KEYCLOAK_DB_PASSWORD" \
    -f /baton/roles.sql
