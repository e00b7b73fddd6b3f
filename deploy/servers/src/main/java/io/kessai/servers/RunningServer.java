package io.kessai.servers;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * One server that takes connections.
 *
 * @param coordinates where and as whom to connect; part of the program's ready line
 * @param ended completes when the server ends, asked or not
 * @param stop stops the server and removes what it kept in temporary folders; called once
 */
record RunningServer(Map<String, String> coordinates, CompletionStage<?> ended, Runnable stop) {}
