package io.wutong.rules.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.wutong.rules.model.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Choices and levels beside the words they may be; each word has to be one that there is. */
final class Words {
  private final Vocabulary vocabulary;
  private final CelAbstractSyntaxTree tree;

  Words(Vocabulary vocabulary, CelAbstractSyntaxTree tree) {
    this.vocabulary = vocabulary;
    this.tree = tree;
  }

  Expr equal(CelExpr node) {
    List<CelExpr> args = node.call().args();
    boolean turned = args.get(0).getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    return among(args.get(turned ? 1 : 0), List.of(args.get(turned ? 0 : 1)));
  }

  Expr in(CelExpr node) {
    List<CelExpr> args = node.call().args();
    if (args.get(1).getKind() != CelExpr.ExprKind.Kind.LIST) {
      throw unfit(node, "a list of words has to stand here: choice in ['a', 'b']");
    }
    return among(args.get(0), args.get(1).list().elements());
  }

  private Expr among(CelExpr word, List<CelExpr> allowed) {
    if (word.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      throw unfit(word, "the name of a choice has to stand here");
    }
    Vocabulary.Name name = Objects.requireNonNull(vocabulary.find(word.ident().name()));
    if (name.words().isEmpty()) {
      throw unfit(word, "'%s' is no choice".formatted(word.ident().name()));
    }
    long bits = 0;
    List<String> texts = new ArrayList<>();
    for (CelExpr each : allowed) {
      String text = constant(each);
      int place = name.words().indexOf(text);
      if (place < 0) {
        throw Converter.unfit(
            tree,
            each,
            "'%s' is never '%s'".formatted(word.ident().name(), text),
            Nearest.of(text, name.words()),
            name.words());
      }
      bits |= 1L << place;
      texts.add(text);
    }
    return new Expr.Among(name.meaning(), bits, String.join(" / ", texts));
  }

  String constant(CelExpr node) {
    if (node.getKind() != CelExpr.ExprKind.Kind.CONSTANT
        || node.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      throw unfit(node, "a word in quotes has to stand here");
    }
    return node.constant().stringValue();
  }

  private Fault.Found unfit(CelExpr node, String what) {
    return Converter.unfit(tree, node, what, "", List.of());
  }
}
