package io.wutong.bench.rules;

import io.wutong.rules.columns.Population;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Ruleset;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The innovation points as a DMN model for KIE (Drools): one decision for each indicator. */
final class DmnPeer {
  private final DMNRuntime runtime;
  private final DMNModel model;
  private final Ruleset ruleset;

  DmnPeer(Ruleset ruleset) {
    this.ruleset = ruleset;
    Resource resource =
        ResourceFactory.newReaderResource(new StringReader(DmnModelText.of(ruleset)), "UTF-8");
    resource.setSourcePath("points.dmn");
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().getFirst();
  }

  /** The total of one row; null facts stay null. */
  BigDecimal total(Population population, int row) {
    Subject subject = population.subject(row);
    DMNContext context = runtime.newContext();
    for (Fact fact : ruleset.facts()) {
      Object value = subject.isKnown(fact) ? BigDecimal.valueOf(subject.value(fact)) : null;
      context.set(fact.name(), value);
    }
    DMNResult result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    return (BigDecimal) result.getContext().get("total");
  }
}
