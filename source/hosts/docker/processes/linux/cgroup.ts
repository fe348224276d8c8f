const none: readonly string[] = [];

/** conmon keeps a Podman container's terminal and stands in a cgroup of its own, named after the container too. */
const containerIds = /(conmon-)?\b([0-9a-f]{64})\b/g;

/**
 * The container ids that stand in /proc/PID/cgroup, the outermost first: with an engine inside a container of another
 * engine there are two. Knows docker's, containerd's, systemd's and Podman's paths, since all of them carry the id.
 */
export function containerIdsIn(cgroup: string): readonly string[] {
  if (!/[0-9a-f]{64}/.test(cgroup)) return none;
  const ids = new Set<string>();
  for (const [, conmon, id] of cgroup.matchAll(containerIds))
    if (conmon === undefined && id !== undefined) ids.add(id);
  return ids.size === 0 ? none : [...ids];
}
