# Keycloak with Baton's realm and login pages. Build it from the root of the checkout:
#   docker build -f docker/keycloak.Dockerfile -t baton-keycloak .
FROM quay.io/keycloak/keycloak:26.7.3
ENV KC_DB=postgres \
    KC_HEALTH_ENABLED=true
COPY docker/keycloak/themes/baton /opt/keycloak/themes/baton
COPY docker/keycloak/baton-realm.json /opt/keycloak/data/import/baton-realm.json
RUN /opt/keycloak/bin/kc.sh build
# The realm is imported when there is none yet; a later start leaves it as it is
CMD ["start", "--optimized", "--import-realm"]
