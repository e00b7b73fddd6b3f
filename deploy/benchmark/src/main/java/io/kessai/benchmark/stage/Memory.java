package io.kessai.benchmark.stage;

import io.kessai.benchmark.measure.Finding;
import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Goal;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Worthless;
import io.kessai.suite.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a process keeps in memory, as Linux knows it: the second half of F9. */
public final class Memory {
  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
  private static final double KIB = 1024;
  private static final Goal GOAL = Goal.atMost(300);

  private Memory() {}

  /** What a part keeps now, after all that a line has asked of it. */
  public static Finding after(String line, Stage stage, Part part) {
    Figure figure = new Figure(part.title() + ", resident memory after " + line, Quantity.MEMORY);
    return Finding.alone("F9", figure, resident(stage.part(part).handle()), GOAL);
  }

  /** Resident memory in MiB. */
  public static double resident(ProcessHandle process) {
    try {
      return read(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
    } catch (IOException e) {
      throw new Worthless("resident memory is only known on Linux: " + e.getMessage());
    }
  }

  static double read(String status) {
    return RESIDENT
        .matcher(status)
        .results()
        .findFirst()
        .map(found -> Long.parseLong(found.group(1)) / KIB)
        .orElseThrow(() -> new Worthless("no resident memory in:\n" + status));
  }
}
