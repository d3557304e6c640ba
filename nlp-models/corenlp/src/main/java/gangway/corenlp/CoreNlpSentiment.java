package gangway.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentReader;
import gangway.text.Text;
import java.util.Properties;
import org.ejml.simple.SimpleMatrix;

/**
 * The recursive network over parse trees of Socher et al. (2013), as it comes with CoreNLP, trained
 * on film reviews. Its five classes are folded into three (very negative with negative, positive
 * with very positive); a text has the mean of its sentences, each counted by its tokens.
 */
final class CoreNlpSentiment implements SentimentReader {
  /** A sentence longer than this is not parsed: time grows with the cube of its length. */
  private static final String LONGEST_SENTENCE = "80";

  private final StanfordCoreNLP pipeline;

  private CoreNlpSentiment() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,parse,sentiment");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    properties.setProperty("parse.maxlen", LONGEST_SENTENCE);
    pipeline = new StanfordCoreNLP(properties);
  }

  private static final class Shared {
    static final CoreNlpSentiment READER = new CoreNlpSentiment();
  }

  /** The reader, one in the JVM, loaded at first use. */
  static CoreNlpSentiment shared() {
    return Shared.READER;
  }

  @Override
  public Sentiment read(Text text) {
    Annotation annotation = new Annotation(text.original());
    pipeline.annotate(annotation);
    double[] sums = new double[3];
    double tokens = 0;
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      SimpleMatrix classes =
          RNNCoreAnnotations.getPredictions(
              sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class));
      int length = sentence.get(CoreAnnotations.TokensAnnotation.class).size();
      sums[0] += length * (classes.get(0) + classes.get(1));
      sums[1] += length * classes.get(2);
      sums[2] += length * (classes.get(3) + classes.get(4));
      tokens += length * classes.elementSum();
    }
    return tokens == 0
        ? new Sentiment(0, 1, 0)
        : new Sentiment(sums[0] / tokens, sums[1] / tokens, sums[2] / tokens);
  }
}
