/**
 * A real Postgres and a real Kafka broker on this machine, as one program of its own ({@link
 * io.kessai.servers.ServersProgram}), and the door through which tests and launchers start it
 * ({@link io.kessai.servers.Servers}, {@link io.kessai.servers.ServersProcess}, {@link
 * io.kessai.servers.KessaiServers}). The door needs nothing but the JDK, so that neither the broker
 * nor the database driver gets onto a caller's class path.
 */
package io.kessai.servers;
