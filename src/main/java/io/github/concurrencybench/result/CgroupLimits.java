package io.github.concurrencybench.result;

/**
 * What the control group of this process may use at most, as a container or a service manager sets
 * it.
 *
 * @param cpus processor time, in processors; null where nothing limits it
 * @param memoryBytes memory; null as above
 */
public record CgroupLimits(Double cpus, Long memoryBytes) {

  /** No limit, or a system without control groups. */
  public static final CgroupLimits NONE = new CgroupLimits(null, null);
}
