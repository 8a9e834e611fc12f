package io.wutong.kernel.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.meetings.paper.PaperForm;
import io.wutong.kernel.meetings.paper.PaperSize;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * FEATURE UNDER TEST: everybody at a meeting sees of it what is theirs, on the page and on paper.
 */
class MeetingEyesTest extends MeetingDesk {

  private static final String OF_BOTH = "须水河清淤";
  private static final String OF_ONE = "雨污分流改造";
  private static final String SENSITIVE = "信访积案化解";

  @Autowired private Papers papers;
  @Autowired private People people;
  @Autowired private ProductClock clock;

  private String meeting() {
    matter(OF_BOTH, "zhujianju", "gouzhao", "2022-04-20", "");
    matter(OF_ONE, "zhujianju", "", "2022-04-20", "");
    matter(
        SENSITIVE,
        "zhujianju",
        "",
        "2022-04-20",
        ",\"sensitivity\":\"SENSITIVE\",\"readers\":[\"%s\",\"%s\",\"%s\"]"
            .formatted(
                ZoneFilling.personId("ducha"),
                ZoneFilling.personId("ducha2"),
                ZoneFilling.personId("zhujian")));
    clock(MONDAY);
    String meeting = opened(series(), "{}");
    // 督查室's head reads the sensitive matter, and still it is not to stand on the agenda.
    good(on("ducha", "POST", "/api/meetings/%s/draw".formatted(meeting), ""));
    return meeting;
  }

  @Test
  void eachSeesItsOwn() {
    String meeting = meeting();
    JsonNode office = page("ducha", meeting);
    assertThat(titles(office, "RED")).contains(OF_BOTH, OF_ONE);
    assertThat(figure(office, "zhujianju", "red")).isPositive();
    assertThat(figure(office, "gouzhao", "red")).isNotNegative();
    JsonNode street = page("gouzhao2", meeting);
    assertThat(titles(street, "RED")).contains(OF_BOTH).doesNotContain(OF_ONE);
    assertThat(figure(street, "zhujianju", "red")).as("another unit's figures").isEqualTo(-1);
    assertThat(figure(street, "gouzhao", "open")).isEqualTo(figure(office, "gouzhao", "open"));
    JsonNode bureau = page("zhujian2", meeting);
    assertThat(titles(bureau, "RED")).contains(OF_BOTH, OF_ONE);
    assertThat(figure(bureau, "gouzhao", "red")).isEqualTo(-1);
    assertThat(as("touzi").get("/api/meetings/" + meeting).slug()).isEqualTo("not-found");
    assertThat(as("touzi").get("/api/meetings").text()).doesNotContain(meeting);
    everyFigureCountsWhatStandsBehindIt(meeting, office);
    nobodyReadsOfTheSensitiveOne(meeting);
    thePaperShowsNoMoreThanThePage(meeting);
  }

  private void everyFigureCountsWhatStandsBehindIt(String meeting, JsonNode page) {
    for (JsonNode count : page.get("counts")) {
      for (String figure : List.of("OPEN", "RED", "ADDED", "CLOSED", "LAST_OPEN", "LAST_RED")) {
        JsonNode behind =
            good(
                as("ducha")
                    .get(
                        "/api/meetings/%s/behind?figure=%s&unit=%s"
                            .formatted(meeting, figure, count.get("unit").asString())));
        assertThat(behind.size())
            .as("%s of %s", figure, count)
            .isEqualTo(count.get(member(figure)).intValue());
      }
    }
    assertThat(
            good(as("gouzhao2").get("/api/meetings/%s/behind?figure=RED".formatted(meeting)))
                .toString())
        .contains(OF_BOTH)
        .doesNotContain(OF_ONE);
  }

  private static String member(String figure) {
    return switch (figure) {
      case "LAST_OPEN" -> "lastOpen";
      case "LAST_RED" -> "lastRed";
      default -> figure.toLowerCase(Locale.ROOT);
    };
  }

  private void nobodyReadsOfTheSensitiveOne(String meeting) {
    for (String login : List.of("ducha", "zhujian", "zhuren", "gouzhao")) {
      for (String path : List.of("", "/silent", "/behind?figure=RED", "/behind?figure=OPEN")) {
        assertThat(as(login).get("/api/meetings/" + meeting + path).text())
            .as("%s of %s", path, login)
            .doesNotContain(SENSITIVE);
      }
    }
    assertThat(rows().toString()).doesNotContain(SENSITIVE);
  }

  private void thePaperShowsNoMoreThanThePage(String meeting) {
    for (PaperSize size : PaperSize.values()) {
      for (PaperForm form : PaperForm.values()) {
        String office = paper("ducha", meeting, form, size);
        assertThat(office).contains("周例会材料", OF_BOTH, OF_ONE, "超期19天").doesNotContain(SENSITIVE);
        assertThat(office).doesNotContain("本材料仅含本单位");
        String street = paper("gouzhao", meeting, form, size);
        assertThat(street).contains(OF_BOTH, "本材料仅含本单位").doesNotContain(OF_ONE);
      }
    }
  }

  private String paper(String login, String meeting, PaperForm form, PaperSize size) {
    Post post =
        people.directory().postsOfPerson(ZoneFilling.personId(login), clock.today()).getFirst();
    Papers.Paper paper =
        Acting.as(
            new Actor(post.person(), post.id(), post.unit()),
            () -> papers.paper(UUID.fromString(meeting), form, size));
    assertThat(paper.name()).endsWith("." + form.ending());
    return form == PaperForm.PDF ? pdf(paper.bytes()) : word(paper.bytes());
  }

  private static String pdf(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String word(byte[] bytes) {
    try (var word = new XWPFDocument(new ByteArrayInputStream(bytes));
        var words = new XWPFWordExtractor(word)) {
      return words.getText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
