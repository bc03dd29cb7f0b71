-- The databases and their roles. The same statements serve the container, where psql fills in the passwords from the
-- environment (init.sh), and the local stack.
create role baton_owner login password :'owner_password';
create role baton_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create role keycloak login password :'keycloak_password';
create database baton owner baton_owner;
create database keycloak owner keycloak;
revoke all on database baton from public;
revoke all on database keycloak from public;
grant connect on database baton to baton_app;
