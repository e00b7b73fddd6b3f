package io.kessai.helm;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SELinuxOptions;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule of the Pod Security Standards' profile {@code restricted} (which holds all of {@code
 * baseline}), or one of ours.
 *
 * @param says the rule
 * @param kept whether a pod keeps it
 * @param breaks makes a good pod break it
 */
record PodRule(String says, Predicate<PodSpec> kept, Consumer<PodSpec> breaks) {
  private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");

  static List<PodRule> all() {
    return Stream.of(baseline(), restricted(), ours()).flatMap(List::stream).toList();
  }

  private static List<PodRule> baseline() {
    return List.of(
        of(
            "no host process",
            context -> context.getWindowsOptions() == null,
            context ->
                context.setWindowsOptions(
                    new WindowsSecurityContextOptions(null, null, true, null))),
        new PodRule(
            "no network of the host",
            pod -> !yes(pod.getHostNetwork()),
            pod -> pod.setHostNetwork(true)),
        new PodRule(
            "no processes of the host", pod -> !yes(pod.getHostPID()), pod -> pod.setHostPID(true)),
        new PodRule(
            "no shared memory of the host",
            pod -> !yes(pod.getHostIPC()),
            pod -> pod.setHostIPC(true)),
        of(
            "no privileges",
            context -> !yes(context.getPrivileged()),
            context -> context.setPrivileged(true)),
        new PodRule(
            "no port of the host",
            pod ->
                containers(pod)
                    .flatMap(container -> container.getPorts().stream())
                    .allMatch(port -> port.getHostPort() == null || port.getHostPort() == 0),
            pod ->
                pod.getContainers()
                    .getFirst()
                    .setPorts(List.of(new ContainerPort(8080, null, 80, "p", "TCP")))),
        of(
            "no other AppArmor profile",
            context ->
                context.getAppArmorProfile() == null
                    || PROFILES.contains(context.getAppArmorProfile().getType()),
            context -> context.setAppArmorProfile(new AppArmorProfile(null, "Unconfined"))),
        of(
            "no other SELinux options",
            context -> context.getSeLinuxOptions() == null,
            context -> context.setSeLinuxOptions(new SELinuxOptions(null, null, "spc_t", "root"))),
        of(
            "no other /proc",
            context -> context.getProcMount() == null || context.getProcMount().equals("Default"),
            context -> context.setProcMount("Unmasked")),
        new PodRule(
            "no sysctls",
            pod -> pod.getSecurityContext().getSysctls().isEmpty(),
            pod -> pod.getSecurityContext().setSysctls(List.of(new Sysctl("kernel.msgmax", "1")))),
        new PodRule(
            "no probe or hook that asks another host",
            pod ->
                containers(pod)
                    .map(Container::getLifecycle)
                    .filter(Objects::nonNull)
                    .map(Lifecycle::getPreStop)
                    .filter(Objects::nonNull)
                    .map(LifecycleHandler::getHttpGet)
                    .allMatch(get -> get == null || get.getHost() == null),
            pod ->
                pod.getContainers()
                    .getFirst()
                    .setLifecycle(
                        new Lifecycle(
                            null,
                            new LifecycleHandler(
                                null,
                                new HTTPGetAction("evil.test", List.of(), "/", null, "HTTP"),
                                null,
                                null),
                            null))));
  }

  private static List<PodRule> restricted() {
    return List.of(
        new PodRule(
            "only volumes that bring nothing of the node",
            pod -> pod.getVolumes().stream().allMatch(PodRule::harmless),
            pod -> {
              Volume volume = new Volume();
              volume.setName("host");
              volume.setHostPath(new HostPathVolumeSource("/", "Directory"));
              pod.setVolumes(List.of(volume));
            }),
        of(
            "privileges cannot grow",
            context -> Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
            context -> context.setAllowPrivilegeEscalation(null)),
        new PodRule(
            "not as root",
            pod -> yes(pod.getSecurityContext().getRunAsNonRoot()),
            pod -> pod.getSecurityContext().setRunAsNonRoot(null)),
        of(
            "no container as root",
            context ->
                !Boolean.FALSE.equals(context.getRunAsNonRoot())
                    && !Objects.equals(context.getRunAsUser(), 0L),
            context -> context.setRunAsNonRoot(false)),
        new PodRule(
            "not as user 0",
            pod -> !Objects.equals(pod.getSecurityContext().getRunAsUser(), 0L),
            pod -> pod.getSecurityContext().setRunAsUser(0L)),
        new PodRule(
            "a seccomp profile",
            pod ->
                pod.getSecurityContext().getSeccompProfile() != null
                    && PROFILES.contains(pod.getSecurityContext().getSeccompProfile().getType()),
            pod -> pod.getSecurityContext().setSeccompProfile(null)),
        of(
            "no container without it",
            context ->
                context.getSeccompProfile() == null
                    || PROFILES.contains(context.getSeccompProfile().getType()),
            context -> context.setSeccompProfile(new SeccompProfile(null, "Unconfined"))),
        of(
            "all capabilities dropped, none added",
            context ->
                context.getCapabilities() != null
                    && context.getCapabilities().getDrop().contains("ALL")
                    && context.getCapabilities().getAdd().stream()
                        .allMatch("NET_BIND_SERVICE"::equals),
            context ->
                context.setCapabilities(new Capabilities(List.of("NET_RAW"), List.of("ALL")))));
  }

  private static List<PodRule> ours() {
    return List.of(
        of(
            "nothing of the image can be written to",
            context -> yes(context.getReadOnlyRootFilesystem()),
            context -> context.setReadOnlyRootFilesystem(null)),
        new PodRule(
            "no token for the cluster",
            pod -> Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()),
            pod -> pod.setAutomountServiceAccountToken(null)),
        new PodRule(
            "no variables named after Services",
            pod -> Boolean.FALSE.equals(pod.getEnableServiceLinks()),
            pod -> pod.setEnableServiceLinks(null)),
        new PodRule(
            "memory is asked for and bounded",
            pod ->
                containers(pod)
                    .allMatch(
                        container ->
                            container.getResources() != null
                                && container.getResources().getRequests().containsKey("memory")
                                && container.getResources().getLimits().containsKey("memory")),
            pod -> pod.getContainers().getFirst().setResources(null)),
        new PodRule(
            "every image has a version",
            pod ->
                containers(pod)
                    .allMatch(
                        container ->
                            container.getImage().matches(".+(:(?!latest)[^/]+|@sha256:.+)")),
            pod -> pod.getContainers().getFirst().setImage("docker.io/library/postgres:latest")));
  }

  private static PodRule of(
      String says, Predicate<SecurityContext> kept, Consumer<SecurityContext> breaks) {
    return new PodRule(
        says,
        pod ->
            containers(pod)
                .allMatch(
                    container ->
                        container.getSecurityContext() != null
                            && kept.test(container.getSecurityContext())),
        pod -> breaks.accept(pod.getContainers().getFirst().getSecurityContext()));
  }

  private static Stream<Container> containers(PodSpec pod) {
    return Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream());
  }

  private static boolean harmless(Volume volume) {
    return Stream.of(
            volume.getConfigMap(),
            volume.getCsi(),
            volume.getDownwardAPI(),
            volume.getEmptyDir(),
            volume.getEphemeral(),
            volume.getPersistentVolumeClaim(),
            volume.getProjected(),
            volume.getSecret())
        .anyMatch(Objects::nonNull);
  }

  private static boolean yes(Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  @Override
  public String toString() {
    return says;
  }
}
