#!/bin/sh
# Creates the namespace and the search attributes that engagements carry; safe to repeat.
set -eu
namespace=${TEMPORAL_NAMESPACE:-default}

attempt=1
until temporal operator cluster health >/dev/null 2>&1; do
  [ "$attempt" -lt 60 ] || { echo "Temporal at $TEMPORAL_ADDRESS did not become healthy" >&2; exit 1; }
  attempt=$((attempt + 1))
  sleep 2
done

temporal operator namespace describe -n "$namespace" >/dev/null 2>&1 ||
  temporal operator namespace create -n "$namespace" --retention 30d

# The namespace takes a moment to reach every cache of the server.
attempt=1
until known=$(temporal operator search-attribute list -n "$namespace" 2>/dev/null); do
  [ "$attempt" -lt 60 ] || { echo "Namespace $namespace did not appear" >&2; exit 1; }
  attempt=$((attempt + 1))
  sleep 1
done

attribute() {
  echo "$known" | grep -qw "$1" || temporal operator search-attribute create -n "$namespace" --name "$1" --type "$2"
}
attribute KpoPhase Keyword
attribute KpoPractice Keyword
attribute KpoOwner Keyword
attribute KpoVendor Keyword
attribute KpoHolder Keyword
attribute KpoOverdue Bool
attribute KpoNextDeadline Datetime
echo "Namespace $namespace is ready."
