# Keycloak with Baton's realm, login pages and guard. Build it from the root of the checkout:
#   docker build -f docker/keycloak.Dockerfile -t baton-keycloak .
ARG BUILD_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-17

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY pom.xml .
COPY keycloak-guard keycloak-guard
RUN --mount=type=cache,target=/root/.m2 mvn -B -f keycloak-guard/pom.xml -Dmaven.test.skip package

FROM quay.io/keycloak/keycloak:26.7.3
ENV KC_DB=postgres \
    KC_HEALTH_ENABLED=true
COPY docker/keycloak/themes/baton /opt/keycloak/themes/baton
COPY --from=build /src/keycloak-guard/target/keycloak-guard.jar /opt/keycloak/providers/keycloak-guard.jar
COPY docker/keycloak/baton-realm.json /opt/keycloak/data/import/baton-realm.json
RUN /opt/keycloak/bin/kc.sh build
# The realm is imported when there is none yet; a later start leaves it as it is
CMD ["start", "--optimized", "--import-realm"]
