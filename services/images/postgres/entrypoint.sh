#!/bin/sh
# Makes the data folder at the first start, as the official image does, then becomes the server.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  passwords=$(mktemp)
  printf '%s\n' "$POSTGRES_PASSWORD" >"$passwords"
  initdb --username=postgres --pwfile="$passwords" --no-sync --auth-local=trust --auth-host=scram-sha-256 \
    --locale-provider=builtin --locale=C.UTF-8 --encoding=UTF8 >/dev/null
  rm "$passwords"
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  # On a socket only: nobody takes it for ready before its first statements are done.
  pg_ctl --silent --wait start --options="-c listen_addresses='' -c unix_socket_directories=/tmp -c fsync=off"
  for file in /docker-entrypoint-initdb.d/*.sql; do
    [ -e "$file" ] || continue
    psql --quiet --no-psqlrc --host=/tmp --username=postgres --set=ON_ERROR_STOP=1 --file="$file"
  done
  pg_ctl --silent --wait --mode=fast stop
fi
exec "$@" -c listen_addresses='*' -c unix_socket_directories=/tmp
