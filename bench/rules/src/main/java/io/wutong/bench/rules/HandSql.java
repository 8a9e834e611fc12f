package io.wutong.bench.rules;

import java.util.Locale;

/**
 * The innovation points as one would write them by hand for DuckDB, after looking for what it does
 * fast: in doubles; weights by multiplying with flags, bands by adding up comparisons, since CASE
 * costs more; hundredths by floor(x + 0.5), since round(x, 2) costs several times as much; each
 * ratio once. Missing counts as nothing.
 */
final class HandSql {
  private HandSql() {}

  /** Hundredths of points. */
  private static String weighed(int startup, int growth, int stable, String share) {
    String weight =
        startup == growth && growth == stable
            ? "%d00.0".formatted(startup)
            : "(%d00.0 * s1 + %d00.0 * s2 + %d00.0 * s3)".formatted(startup, growth, stable);
    return "floor(%s * coalesce(%s, 0) + 0.5)".formatted(weight, share);
  }

  private static String log(String column, double from, double to) {
    return String.format(
        Locale.ROOT,
        "(floor(greatest(0, least(1, ln(greatest(coalesce(%s, 1), 1) / %f) / %s)) * 1e6 + 0.5) /"
            + " 1e6)",
        column,
        from,
        Math.log(to / from));
  }

  private static String linear(String amount, double full) {
    return String.format(Locale.ROOT, "greatest(0, least(1, coalesce(%s, 0) / %f))", amount, full);
  }

  private static String steps(String ratio, String... ends) {
    StringBuilder sum = new StringBuilder();
    for (String end : ends) {
      sum.append(sum.isEmpty() ? "" : " + ").append("(%s %s)::TINYINT".formatted(ratio, end));
    }
    return "((%s) / 5.0)".formatted(sum);
  }

  private static String growth(String rate) {
    return steps(rate, ">= 0.35", ">= 0.25", ">= 0.15", ">= 0.05", "> 0");
  }

  /** A row each with its total. */
  static String totals(String table) {
    String total =
        String.join(
            "\n + ",
            weighed(9, 9, 9, log("rd_expense", 1e8, 1e9)),
            weighed(8, 7, 5, growth("rd_growth")),
            weighed(
                11, 9, 8, steps("rd_ratio", ">= 0.06", ">= 0.05", ">= 0.04", ">= 0.03", ">= 0.02")),
            weighed(
                9, 7, 6, steps("staff_ratio", ">= 0.3", ">= 0.25", ">= 0.2", ">= 0.15", ">= 0.1")),
            weighed(9, 8, 7, linear("patents", 5)),
            weighed(3, 3, 3, linear("pct", 1)),
            weighed(6, 5, 4, linear("contracts", 1e9)),
            weighed(5, 8, 11, log("high_income", 1e9, 1e10)),
            weighed(3, 5, 8, log("revenue", 5e8, 2e10)),
            weighed(9, 12, 9, growth("revenue_growth")),
            weighed(7, 5, 4, linear("masters_ratio", 0.3)),
            weighed(3, 5, 6, linear("tax_relief", 1e8)),
            weighed(2, 3, 6, linear("profit_ratio", 0.15)),
            weighed(3, 3, 3, linear("graduates", 5)),
            weighed(3, 3, 4, linear("platforms", 1)),
            weighed(2, 2, 3, linear("awards", 1)),
            weighed(3, 3, 3, linear("projects", 1)),
            weighed(5, 3, 1, log("venture", 5e8, 6e9)));
    return """
    SELECT id, (%s) / 100 AS total FROM (
      SELECT *, s1, (1 - s1) * ten AS s2, (1 - s1) * (1 - ten) AS s3 FROM (
        SELECT *,
          rd_expense::DOUBLE / rd_expense_prev - 1 AS rd_growth,
          revenue::DOUBLE / revenue_prev - 1 AS revenue_growth,
          rd_expense::DOUBLE / revenue AS rd_ratio,
          rd_staff::DOUBLE / staff AS staff_ratio,
          masters::DOUBLE / staff AS masters_ratio,
          net_profit::DOUBLE / net_assets AS profit_ratio,
          (founded_on >= %d OR revenue < 500000000)::TINYINT::DOUBLE AS s1,
          (founded_on >= %d)::TINYINT::DOUBLE AS ten
        FROM %s))
    """
        .formatted(total, DmnModelText.THREE_YEARS, DmnModelText.TEN_YEARS, table);
  }

  /** Graded and counted, so that no row has to be carried out: what is measured. */
  static String graded(String table) {
    return """
    SELECT (total >= 85)::TINYINT + (total >= 75)::TINYINT + (total >= 65)::TINYINT
        + (total >= 55)::TINYINT + (total >= 45)::TINYINT AS rating,
      count(*), sum(total)
    FROM (%s) GROUP BY 1 ORDER BY 1
    """
        .formatted(totals(table));
  }
}
