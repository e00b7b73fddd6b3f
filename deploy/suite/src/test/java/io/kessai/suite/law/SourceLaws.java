package io.kessai.suite.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What no source and no document may contain. */
final class SourceLaws {
  private static final int LONGEST_FILE = 250;
  private static final int LONGEST_METHOD = 40;
  private static final Set<String> PROGRAMS =
      Set.of("deploy/launcher/", "deploy/servers/", "deploy/images/", "deploy/benchmark/");
  private static final Pattern TEXT =
      Pattern.compile(
          ".*\\.(java|md|xml|properties|ya?ml|json|sql|html|css|js|sh|form|tpl|svg|config|txt|pem)"
              + "|(.*/)?(kessai|run|\\.gitignore|\\.editorconfig)");

  /** The simulator's two merchants, made up and published on purpose. */
  private static final Set<String> PUBLISHED_KEYS =
      Set.of("abcdef0123456789".repeat(4), "0123456789abcdef".repeat(4));

  private static final Pattern KEY =
      Pattern.compile("(?i)(?:key|secret)[\\w.\\-]*\"?\\s*[=:,(]\\s*\"?([0-9a-f]{64})\\b");
  private static final Pattern DIGITS =
      Pattern.compile("(?<![0-9a-zA-Z])[3-6][0-9]{12,18}(?![0-9a-zA-Z])");
  private static final Pattern TYPE =
      Pattern.compile(
          "public ((abstract|final|sealed|non-sealed|static) )*(class|interface|record|enum|@interface) .*");
  private static final Pattern CODE =
      Pattern.compile(
          "\\s*//.*([;{}]|\\)\\.)\\s*|\\s*//\\s*(import|return|if \\(|for \\(|@[A-Z]).*");

  private static final Pattern SUPPRESSION = Pattern.compile("(?s)<suppress\\b.*?</suppress>");

  private SourceLaws() {}

  static List<SourceLaw> all() {
    return List.of(
        new SourceLaw(
            "a source has at most 250 lines",
            SourceLaws::isMainJava,
            SourceLaws::tooLong,
            BrokenTexts.LONG_FILE),
        new SourceLaw(
            "a method has at most 40 lines",
            SourceLaws::isMainJava,
            SourceLaws::longMethods,
            BrokenTexts.LONG_METHOD),
        new SourceLaw("no tabs", SourceLaws::isText, lines("\\t"), BrokenTexts.TAB),
        new SourceLaw(
            "only programs write to the console",
            file -> isMainJava(file) && PROGRAMS.stream().noneMatch(file::startsWith),
            lines("System\\.(out|err)\\b|printStackTrace\\(\\)"),
            BrokenTexts.CONSOLE),
        new SourceLaw(
            "no code is commented out",
            SourceLaws::isJava,
            lines(line -> CODE.matcher(line).matches()),
            BrokenTexts.COMMENTED_OUT),
        new SourceLaw(
            "nothing is left to do",
            SourceLaws::isText,
            lines("\\b([T]ODO|[F]IXME|[X]XX)\\b"),
            BrokenTexts.UNFINISHED),
        new SourceLaw(
            "no test sleeps",
            file -> isJava(file) && file.contains("src/test/"),
            lines("\\b(Thread|SECONDS|MILLISECONDS)\\.sleep\\("),
            BrokenTexts.SLEEP),
        new SourceLaw(
            "no test is switched off",
            file -> isJava(file) && file.contains("src/test/"),
            lines("@(Disabled|Ignore)\\b"),
            BrokenTexts.DISABLED),
        new SourceLaw(
            "stories ask the services by the client generated from the contracts",
            SourceLaws::isStory,
            lines("\"/(merchants|operations|drift)\\b"),
            BrokenTexts.HAND_MADE_REQUEST),
        new SourceLaw(
            "nothing names the machine it was written on",
            SourceLaws::isText,
            lines("(^|[^\\w.}])/(work|root|home/\\w+)/"),
            BrokenTexts.THIS_MACHINE),
        new SourceLaw(
            "nothing names a registry of packages",
            SourceLaws::isText,
            lines(
                "(?i)repo1?\\.maven|[a]rtifactory|[n]exus\\b|registry\\.npmjs|pypi\\.org|[p]roxy\\.golang"),
            BrokenTexts.REGISTRY),
        new SourceLaw(
            "every public type is documented",
            SourceLaws::isMainJava,
            SourceLaws::undocumented,
            BrokenTexts.UNDOCUMENTED),
        new SourceLaw(
            "no private key",
            SourceLaws::isText,
            lines("PRIVATE KEY-----\\s*$"),
            BrokenTexts.PRIVATE_KEY),
        new SourceLaw(
            "no secret key but the two published ones",
            SourceLaws::isText,
            lines(SourceLaws::hasKey),
            BrokenTexts.SECRET_KEY),
        new SourceLaw(
            "no card number outside simulator, shop, benchmark and tests",
            file ->
                isText(file)
                    && !file.contains("src/test/")
                    && !file.startsWith("deploy/simulator/")
                    && !file.startsWith("deploy/storefront/")
                    && !file.startsWith("deploy/benchmark/"),
            lines(SourceLaws::hasCardNumber),
            BrokenTexts.CARD_NUMBER),
        new SourceLaw(
            "a known weakness is passed over for a reason",
            SourceLaws::isSuppressions,
            suppressionsWithout("<notes>(<!\\[CDATA\\[)?\\s*\\w"),
            BrokenTexts.SUPPRESSED_WITHOUT_REASON),
        new SourceLaw(
            "a known weakness is passed over until a day",
            SourceLaws::isSuppressions,
            suppressionsWithout("^<suppress\\b[^>]*\\buntil=\"\\d{4}-\\d{2}-\\d{2}Z?\""),
            BrokenTexts.SUPPRESSED_FOR_EVER));
  }

  /** A stream of events has no end, and that client hands over no answer before it has ended. */
  private static boolean isStory(String file) {
    return isJava(file)
        && file.startsWith("deploy/suite/")
        && !file.contains("/law/")
        && !file.endsWith("/EventStream.java");
  }

  static boolean isMainJava(String file) {
    return isJava(file) && file.contains("src/main/java/");
  }

  static boolean isJava(String file) {
    return file.endsWith(".java");
  }

  static boolean isText(String file) {
    return TEXT.matcher(file).matches();
  }

  private static boolean isSuppressions(String file) {
    return file.endsWith("/suppressions.xml");
  }

  private static Function<String, List<String>> suppressionsWithout(String part) {
    Predicate<String> hasPart = Pattern.compile(part).asPredicate();
    return text ->
        SUPPRESSION
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(hasPart.negate())
            .toList();
  }

  private static List<String> tooLong(String text) {
    long lines = text.lines().count();
    return lines > LONGEST_FILE ? List.of(lines + " lines") : List.of();
  }

  /** Goes by the formatter's indents: a member begins and ends at two or, nested, four spaces. */
  private static List<String> longMethods(String text) {
    List<String> lines = text.lines().toList();
    List<String> found = new ArrayList<>();
    for (String indent : List.of("  ", "    ")) {
      int opened = -1;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.startsWith(indent + "}") && opened >= 0) {
          if (i - opened - 1 > LONGEST_METHOD) {
            found.add("line " + (opened + 1) + ": a method of " + (i - opened - 1) + " lines");
          }
          opened = -1;
        } else if (line.startsWith(indent.substring(2) + "}")) {
          // What surrounds it ended: it was the last parameter of a method further out.
          opened = -1;
        } else if (opensMethod(line, indent)) {
          opened = i;
        }
      }
    }
    return found;
  }

  private static boolean opensMethod(String line, String indent) {
    return line.endsWith("{")
        && line.contains(")")
        && line.startsWith(indent)
        && !line.matches(".*\\b(class|interface|record|enum)\\b .*");
  }

  private static List<String> undocumented(String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> TYPE.matcher(lines.get(i)).matches())
        .filter(i -> !documented(lines, i))
        .mapToObj(i -> "line " + (i + 1) + ": " + lines.get(i))
        .toList();
  }

  private static boolean documented(List<String> lines, int type) {
    for (int i = type - 1; i >= 0 && !lines.get(i).isBlank(); i--) {
      if (lines.get(i).stripTrailing().endsWith("*/")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasKey(String line) {
    return KEY.matcher(line).results().anyMatch(found -> !PUBLISHED_KEYS.contains(found.group(1)));
  }

  private static boolean hasCardNumber(String line) {
    return DIGITS.matcher(line).results().anyMatch(found -> passesLuhn(found.group()));
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private static Function<String, List<String>> lines(String pattern) {
    return lines(Pattern.compile(pattern).asPredicate());
  }

  private static Function<String, List<String>> lines(Predicate<String> bad) {
    return text -> {
      List<String> lines = text.lines().toList();
      return IntStream.range(0, lines.size())
          .filter(i -> bad.test(lines.get(i)))
          .mapToObj(i -> "line " + (i + 1) + ": " + lines.get(i).strip())
          .toList();
    };
  }
}
