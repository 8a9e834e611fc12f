package io.wutong.bench.rules;

/**
 * The innovation points as one would write them by hand for DuckDB: in doubles, each line rounded to
 * two digits, missing counted as nothing.
 */
final class HandSql {
  private static final String GROWTH =
      "WHEN g >= 0.35 THEN 1 WHEN g >= 0.25 THEN 0.8 WHEN g >= 0.15 THEN 0.6"
          + " WHEN g >= 0.05 THEN 0.4 WHEN g > 0 THEN 0.2 ELSE 0 END";

  private HandSql() {}

  private static String weighed(int startup, int growth, int stable, String share) {
    return "coalesce(round((CASE stage WHEN 1 THEN %d WHEN 2 THEN %d ELSE %d END) * (%s), 2), 0)"
        .formatted(startup, growth, stable, share);
  }

  private static String log(String column, double from, double to) {
    return "round(greatest(0, least(1, ln(greatest(coalesce(%s, 1), 1) / %f) / ln(%f / %f))), 6)"
        .formatted(column, from, to, from);
  }

  private static String linear(String amount, double full) {
    return "greatest(0, least(1, coalesce(%s, 0) / %f))".formatted(amount, full);
  }

  private static String growth(String rate) {
    return "CASE WHEN %s IS NULL THEN 0 ".formatted(rate) + GROWTH.replace("g >", rate + " >");
  }

  private static String steps(String ratio, double... ends) {
    StringBuilder cases = new StringBuilder("CASE");
    for (int i = 0; i < ends.length; i++) {
      cases.append(" WHEN %s >= %s THEN %s".formatted(ratio, ends[i], 1 - i * 0.2));
    }
    return cases.append(" ELSE 0 END").toString();
  }

  /** A row each with its total. */
  static String totals(String table) {
    String total =
        String.join(
            "\n + ",
            weighed(9, 9, 9, log("rd_expense", 1e8, 1e9)),
            weighed(8, 7, 5, growth("rd_growth")),
            weighed(11, 9, 8, steps("rd_ratio", 0.06, 0.05, 0.04, 0.03, 0.02)),
            weighed(9, 7, 6, steps("staff_ratio", 0.3, 0.25, 0.2, 0.15, 0.1)),
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
        SELECT id, round(%s, 2) AS total FROM (
          SELECT *,
            rd_expense::DOUBLE / rd_expense_prev - 1 AS rd_growth,
            revenue::DOUBLE / revenue_prev - 1 AS revenue_growth,
            rd_expense::DOUBLE / revenue AS rd_ratio,
            rd_staff::DOUBLE / staff AS staff_ratio,
            masters::DOUBLE / staff AS masters_ratio,
            net_profit::DOUBLE / net_assets AS profit_ratio,
            CASE
            WHEN DATE '1970-01-01' + founded_on::INTEGER + INTERVAL 3 YEAR >= DATE '2022-04-18'
              OR revenue < 500000000 THEN 1
            WHEN DATE '1970-01-01' + founded_on::INTEGER + INTERVAL 10 YEAR >= DATE '2022-04-18'
              THEN 2
            ELSE 3 END AS stage
          FROM %s)
        """
        .formatted(total, table);
  }

  /** Graded and counted, so that no row has to be carried out: what is measured. */
  static String graded(String table) {
    return """
        SELECT CASE WHEN total >= 85 THEN 'AAA' WHEN total >= 75 THEN 'AA' WHEN total >= 65 THEN 'A'
            WHEN total >= 55 THEN 'BBB' WHEN total >= 45 THEN 'BB' ELSE 'B' END AS rating,
          count(*), sum(total)
        FROM (%s) GROUP BY 1 ORDER BY 1
        """
        .formatted(totals(table));
  }
}
